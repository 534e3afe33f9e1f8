/** Small secrets kept between starts, such as a remote server's token. Main's alone: no page ever sees one. */
export interface SecretStore {
  /** Whether the system guards them; where false they are a plain file that only this user may read. */
  readonly isProtected: boolean;
  read(name: string): string | null;
  /** Null forgets it. */
  write(name: string, value: string | null): void;
}
