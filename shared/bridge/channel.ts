/** A two-way line of text messages between main and one page: a MessagePort, IPC or a WebSocket. */
export interface Channel {
  send(text: string): void;
  /** Called once; what arrived before is handed over then. `closed` is called once, also if it already is. */
  listen(listener: ChannelListener): void;
  close(): void;
}

export interface ChannelListener {
  message(text: string): void;
  closed(): void;
}
