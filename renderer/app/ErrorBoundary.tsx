import { Component, type ReactNode } from 'react';
import { messages } from '../../shared/messages.ts';
import classes from './app.module.css';

interface ErrorBoundaryProps {
  /** Clears away what may have broken the page, just before it is shown anew. */
  onShowAgain: () => void;
  children: ReactNode;
}

/** When a page of ours breaks: says what is safe and shows the journal anew. Stands above the catalogues, so it reads them itself. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  showAgain = (): void => {
    this.props.onShowAgain();
    this.setState({ isBroken: false });
  };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className={classes.broken}>
        <div role="alert">
          <h1>{messages.app.brokenTitle}</h1>
          <p>{messages.app.brokenText}</p>
        </div>
        <button type="button" onClick={this.showAgain}>
          {messages.app.showAgain}
        </button>
      </main>
    );
  }
}
