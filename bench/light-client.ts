import { connect } from "node:net";

/** What one answer weighed, in bytes, without its head. */
type Ask = (path: string) => Promise<number>;

/**
 * One connection that is kept open, as a browser does, and does nothing else with an answer than to see that it is whole: whoever measures runs on the
 * same processors as what is measured, and Node's own client takes as long as a kept page does.
 */
export const openLine = (port: number): { ask: Ask; close(): void } => {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let [head, missing, length] = ["", -1, 0];
  let waiting: { done(length: number): void; fail(fault: Error): void } | undefined;
  const settle = (fault?: Error): void => {
    const asked = waiting;
    [waiting, head, missing] = [undefined, "", -1];
    if (fault === undefined) asked?.done(length);
    else asked?.fail(fault);
  };
  socket.on("error", settle).on("close", () => { settle(new Error("the server has hung up")); });
  socket.on("data", (chunk: Buffer) => {
    if (missing >= 0) missing -= chunk.length;
    else {
      const end = chunk.indexOf("\r\n\r\n");
      head += chunk.toString("latin1", 0, end < 0 ? chunk.length : end);
      if (end < 0) return;
      length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
      if (!head.startsWith("HTTP/1.1 200 ") || Number.isNaN(length)) return settle(new Error(`no whole page: ${head.slice(0, 200)}`));
      missing = length - (chunk.length - end - 4);
    }
    if (missing === 0) settle();
  });
  return {
    ask: (path) => new Promise((done, fail) => {
      waiting = { done, fail };
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    }),
    close: () => { socket.destroy(); },
  };
};
