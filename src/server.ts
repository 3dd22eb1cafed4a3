/**
 * The door for browsers: listens, says on stdout where, and leaves without
 * dropping an answer that is on its way. What it cannot do it says in one
 * sentence (`CannotServe`).
 */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import closeWithGrace from "close-with-grace";
import { LONGEST_QUESTION } from "./web/parameters.js";

/**
 * Bytes of a request's head: a question of the longest kind, nine bytes a
 * character in its address (%E7%AD%96), and as much as Node leaves for the rest.
 */
const LONGEST_HEAD = 9 * LONGEST_QUESTION + 16 * 1024;

/** How long open answers may take once the process is asked to stop. */
const GRACE_MS = 5000;

/** How soon a server started by npm notices that npm was stopped. */
const PARENT_CHECK_MS = 500;

/** The server could not start; the message tells its reader why and what to do. */
export class CannotServe extends Error {
  override name = "CannotServe";
}

export interface Place {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** A server that reads every request the app has an answer to; it does not listen yet. */
export const serverOf = (app: RequestListener): Server =>
  createServer({ maxHeaderSize: LONGEST_HEAD }, app);

export async function serve(app: RequestListener, place: Place): Promise<Server> {
  const server = serverOf(app);
  await listening(server, place);
  const { port } = server.address() as AddressInfo;
  const address = addressOf(place.host, port);
  const { close } = closeWithGrace({ delay: GRACE_MS, logger: false }, ({ err }) => {
    if (err) console.error(err);
    return closed(server);
  });
  if (process.env.npm_lifecycle_event) whenOrphaned(close);
  // Last: whoever waits for this line may stop npm at once, and by then the parent has to be known.
  console.log(`策引已启动 / Ceyin is ready: ${address} (Ctrl-C 停止 / to stop)`);
  return server;
}

/**
 * npm hands a signal to the shell it started us by and to nobody else: whoever
 * stops `npm start` would leave us behind, holding the port.
 */
function whenOrphaned(close: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    close();
  }, PARENT_CHECK_MS);
}

function listening(server: Server, { host, port }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new CannotServe(explain(error, { host, port })));
    });
    server.listen(port, host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, { host, port }: Place): string {
  switch (error.code) {
    case "EADDRINUSE":
      return (
        `端口 ${port} 已被占用：请先停掉占用它的程序，或换一个端口，如 PORT=${port + 1} npm start。\n` +
        `Port ${port} is taken: stop the program that uses it, or choose another, as in PORT=${port + 1} npm start.`
      );
    case "EACCES":
      return (
        `没有使用端口 ${port} 的权限：请换一个 1024 以上的端口，如 PORT=3000 npm start。\n` +
        `Port ${port} is not open to this user: choose one above 1024, as in PORT=3000 npm start.`
      );
    default:
      return (
        `不能在 ${host} 上监听（${error.code}）：请检查环境变量 HOST，本机用 127.0.0.1。\n` +
        `Cannot listen on ${host} (${error.code}): check the variable HOST; 127.0.0.1 is this machine.`
      );
  }
}

/** What to type into a browser on this machine; a server that listens everywhere is also here. */
function addressOf(host: string, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
