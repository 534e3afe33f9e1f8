import type { ReactNode, Ref } from "react";
import { Button as AriaButton, Link, Tooltip, TooltipTrigger } from "react-aria-components";
import type { ButtonProps as AriaButtonProps } from "react-aria-components";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const base =
  "inline-flex cursor-default items-center justify-center gap-1.5 rounded-control text-base font-medium whitespace-nowrap select-none disabled:opacity-50 aria-disabled:opacity-50";

const variants: Record<ButtonVariant, string> = {
  // Clear borders are drawn where the system gives the colours and takes the fills.
  primary: "border border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-hover",
  quiet: "text-ink-soft hover:bg-hover hover:text-ink",
  danger: "border border-transparent bg-danger text-on-danger hover:bg-danger-hover",
};

interface ButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  variant?: ButtonVariant;
  ref?: Ref<HTMLButtonElement>;
}

/**
 * While it is pending a button does nothing and keeps the focus. React Aria would also announce it by its id, and leave
 * that behind where the button goes.
 */
export function Button({ variant = "secondary", isPending, onPress, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(isPending ? { "aria-disabled": true } : onPress ? { onPress } : {})}
      className={`${base} h-8 px-3 ${variants[variant]}`}
    />
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children" | "aria-label"> {
  /** What the button does: its name and its tooltip. */
  label: string;
  children: ReactNode;
}

/** A button that shows only an icon. */
export function IconButton({ label, variant = "quiet", children, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton {...props} aria-label={label} className={`${base} size-7 ${variants[variant]}`}>
        {children}
      </AriaButton>
      <Tooltip
        offset={6}
        className="rounded-control bg-ink px-2 py-1 text-sm text-canvas shadow-overlay"
      >
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

interface ButtonLinkProps {
  href: string;
  variant?: ButtonVariant;
  /** Something to do on the way. */
  onPress?: () => void;
  children: ReactNode;
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ variant = "secondary", children, ...props }: ButtonLinkProps) {
  return (
    <Link {...props} className={`${base} h-8 px-3 ${variants[variant]}`}>
      {children}
    </Link>
  );
}
