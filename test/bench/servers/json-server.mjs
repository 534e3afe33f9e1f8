/** json-server 0.17 over a file of records, as its documentation sets it up: `node json-server.mjs DB_FILE`. */
import { requireOther } from "./install.mjs";

const jsonServer = requireOther("json-server");

const app = jsonServer.create();
app.use(jsonServer.defaults({ logger: false }));
app.use(jsonServer.router(process.argv[2]));
const server = app.listen(0, "127.0.0.1", () => {
  console.log(`listening at http://127.0.0.1:${server.address().port}`);
});
process.once("SIGTERM", () => process.exit(0));
