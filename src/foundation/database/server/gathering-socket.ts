import { Socket } from 'node:net'

/**
 * A socket that sends what is written within one turn of the event loop as one packet: statements that were started
 * together cost one system call and one journey, which is most of what a small statement costs.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket()
  // Connecting puts the standard `write` back, so it is replaced afterwards.
  socket.once('connect', () => {
    const write = socket.write.bind(socket) as (...written: unknown[]) => boolean
    let gathering = false
    socket.write = (...written: unknown[]) => {
      if (!gathering) {
        gathering = true
        socket.cork()
        process.nextTick(() => {
          gathering = false
          socket.uncork()
        })
      }
      return write(...written)
    }
  })
  return socket
}
