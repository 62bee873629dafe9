import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long [ms], and for how much [bytes], a sender who has been refused is still listened to. */
const PATIENCE_MS = 10_000;
const PATIENCE_BYTES = 20_000_000;

/**
 * Makes the coming answer the last on its connection, and sees to it that it is read. A socket closed with unread bytes is
 * reset, and a reset takes the answer away from a sender who has not read it yet (RFC 9112 §9.6): so only our half is
 * closed with the answer, and what still arrives is dropped until the sender ends, or patience does.
 */
export function closeLingering(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  const closeOnceWritten = socket.destroySoon.bind(socket);
  let dropped = 0;
  response.setHeader('Connection', 'close');
  request.on('data', (chunk: Buffer) => {
    dropped += chunk.length;
    if (dropped > PATIENCE_BYTES) socket.destroy();
  });
  request.resume();
  // The server calls this when the last answer of a connection has been written.
  socket.destroySoon = () => {
    if (request.readableEnded) {
      closeOnceWritten();
      return;
    }
    const patience = setTimeout(() => socket.destroy(), PATIENCE_MS);
    socket.once('close', () => clearTimeout(patience));
    request.once('end', closeOnceWritten);
    socket.end();
  };
}
