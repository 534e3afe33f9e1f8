import { defineConfig, type BuildEnvironmentOptions } from "vite";

const main: BuildEnvironmentOptions = {
  ssr: true,
  outDir: "../dist/main",
  rolldownOptions: {
    input: { chromium: "chromium.ts", electron: "electron.ts", launch: "launch.ts" },
    external: ["electron", "bufferutil", "utf-8-validate"],
  },
};

/** Electron loads a sandboxed preload as CommonJS. */
const preload: BuildEnvironmentOptions = {
  ssr: true,
  outDir: "../dist/main",
  emptyOutDir: false,
  rolldownOptions: {
    input: { preload: "preload.ts" },
    external: ["electron"],
    output: { format: "cjs", entryFileNames: "[name].cjs" },
  },
};

/** Everything main needs is in its bundle, so that a built Satchel runs without node_modules. */
export default defineConfig(({ mode }) => ({
  build: {
    target: "node20",
    emptyOutDir: true,
    ...(mode === "preload" ? preload : main),
  },
  ssr: { noExternal: true },
}));
