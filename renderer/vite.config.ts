import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Workers fetch the language they speak, which only modules can.
  worker: { format: "es" },
  build: {
    target: "chrome130",
    outDir: "../dist/renderer",
    emptyOutDir: true,
    // The content security policy has no room for inlined files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { app: "index.html", "data-host": "data-host.html" } },
  },
});
