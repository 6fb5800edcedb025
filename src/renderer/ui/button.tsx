import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

export type ButtonTone = "plain" | "primary" | "quiet" | "danger" | "link";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  readonly tone?: ButtonTone;
  readonly size?: "s" | "m" | "l";
  readonly className?: string | undefined;
}

/** A button: verb first. One `primary` a screen. */
export function Button({ tone = "plain", size = "m", className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(styles.button, styles[tone], styles[size], className)} />
  );
}
