export { parseOptions } from "./options.ts";
