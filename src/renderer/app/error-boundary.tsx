import { Component, type ReactNode } from "react";
import { appCopy } from "../copy/app.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** When this changes, the part is tried again. */
  readonly resetKey?: unknown;
}
interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly resetKey: unknown;
}

/** Keeps a bug in one part of the window from taking the rest with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const again = <Button onPress={() => this.setState({ failed: false })}>{appCopy.crash.again}</Button>;
    return (
      <div role="alert" style={{ blockSize: "100%" }}>
        <EmptyState title={appCopy.crash.title} actions={again}>
          {appCopy.crash.words}
        </EmptyState>
      </div>
    );
  }
}
