import { Component, type ReactNode } from 'react';
import { messages } from '../../shared/messages.ts';
import classes from './app.module.css';

/** When a page of ours breaks: says what is safe and shows the journal anew. Stands above the catalogues, so it reads them itself. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className={classes.broken}>
        <h1>{messages.app.brokenTitle}</h1>
        <p>{messages.app.brokenText}</p>
        <button type="button" onClick={() => this.setState({ isBroken: false })}>
          {messages.app.showAgain}
        </button>
      </main>
    );
  }
}
