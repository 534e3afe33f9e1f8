export const PALETTE_COMMAND = "app.palette";
export const PALETTE_SHORTCUT = "$mod+k";
