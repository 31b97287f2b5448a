import http from 'node:http';
import https from 'node:https';

/** The agent of exactly one request, which knows whether bytes of it can have left this machine. */
export interface TrackingAgent {
  agent: http.Agent;
  /** True once the TCP (http) or TLS (https) session stood. */
  sessionUp(): boolean;
}

/**
 * No keep-alive on purpose: on a reused connection a reset says nothing about whether the request was read.
 * @param secure TLS: the request leaves only after the handshake
 */
export function trackingAgent(secure: boolean): TrackingAgent {
  const agent = secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false });
  const connect = agent.createConnection.bind(agent);
  let up = false;
  agent.createConnection = (options, callback) => {
    const socket = connect(options, callback);
    socket?.prependOnceListener(secure ? 'secureConnect' : 'connect', () => {
      up = true;
    });
    return socket;
  };
  return { agent, sessionUp: () => up };
}
