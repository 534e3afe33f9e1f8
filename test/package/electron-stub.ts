import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createPackage } from "@electron/asar";

/** Marks the place in Electron's executable where its fuses are (electron/fuses, constants). */
const FUSE_SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const WIRE_VERSION = 1;

/** Electron 45's fuses as they come, in the order of its wire: each "1" or "0". */
const DEFAULT_WIRE = "101100101";

/**
 * A folder that electron-builder takes for an unpacked Electron: its file names, and an executable that holds
 * nothing but a fuse wire. It can be packed, never run; that is another suite's matter.
 */
export async function writeElectronStub(folder: string, version: string): Promise<void> {
  const defaultApp = path.join(folder, "..", "default-app");
  const resources = path.join(folder, "resources");
  await mkdir(defaultApp, { recursive: true });
  await mkdir(resources, { recursive: true });
  await writeFile(path.join(defaultApp, "main.js"), "");
  await createPackage(defaultApp, path.join(resources, "default_app.asar"));
  await writeFile(path.join(folder, "version"), version);
  await writeFile(path.join(folder, "LICENSE"), "stub");
  const executable = Buffer.concat([
    Buffer.from("#!/bin/sh\nexit 1\n"),
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([WIRE_VERSION, DEFAULT_WIRE.length]),
    Buffer.from(DEFAULT_WIRE),
  ]);
  await writeFile(path.join(folder, "electron"), executable, { mode: 0o755 });
}

/** The fuse wire of an executable: one character a fuse, "1" on, "0" off. */
export function readFuseWire(executable: Buffer): string {
  const at = executable.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length;
  const length = executable.readUInt8(at + 1);
  return executable.toString("latin1", at + 2, at + 2 + length);
}
