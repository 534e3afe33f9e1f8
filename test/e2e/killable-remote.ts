import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";
import type { FaultOrder } from "../remote/orders.ts";
import type { LoggedRequest } from "../remote/start-remote.ts";

const PROGRAM = fileURLToPath(new URL("../remote/start.mjs", import.meta.url));
const TOKEN = "token-of-a-server-that-is-killed";
const LISTENS = /listens at (http:\/\/127\.0\.0\.1:(\d+)\/api\/crm)/;

/** The plain server as a process of its own, with its records in a file, so that it can be killed as a power cut does. */
export async function startKillable(file: string) {
  const args = [PROGRAM, "--port", "0", "--token", TOKEN, "--file", file];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  let said = "";
  const [url = "", port = ""] = await new Promise<string[]>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, ...found] = LISTENS.exec(said) ?? [];
      if (found.length > 0) resolve(found);
    });
    void ended.then(() => reject(new Error(`the remote ended:\n${said}`)));
  });

  async function control(name: string, body: object) {
    const response = await fetch(`http://127.0.0.1:${port}/control/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return response.json();
  }

  return {
    url,
    port: Number(port),
    token: TOKEN,
    order: (wanted: FaultOrder) => control("order", wanted),
    /** Waits for the request that was ordered to hang. */
    async untilHung(): Promise<void> {
      await expect(async () => {
        const { requests }: { requests: LoggedRequest[] } = await control("requests", {});
        expect(requests.some(({ faults }) => faults.includes("hang"))).toBe(true);
      }).toPass();
    },
    async kill(): Promise<void> {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
