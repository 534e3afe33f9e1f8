import type { ReactNode, Ref } from "react";

/** What a step is called: takes the focus when the step comes, so that reading and the keyboard go on from here. */
export function StepHeading({
  children,
  ref,
}: {
  children: ReactNode;
  ref?: Ref<HTMLHeadingElement>;
}) {
  return (
    <h2 ref={ref} tabIndex={-1} data-step-heading className="text-lg font-semibold outline-none">
      {children}
    </h2>
  );
}
