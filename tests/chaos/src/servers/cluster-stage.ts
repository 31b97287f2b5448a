import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../faults/fault.js';
import { NatsCluster } from './nats-cluster.js';
import type { Stage, StagePlan } from './stage.js';
import { makeWorkplace } from './workplace.js';

/** F11: the bus is three servers, and some of them go. */
export const clusterStage: StagePlan = {
  name: 'a NATS cluster of three',
  ids: ['F11'],
  async set(): Promise<Stage> {
    const { folder, remove } = makeWorkplace();
    const cluster = await NatsCluster.start(folder);
    return {
      surroundings: { env: cluster.env },
      scenes: [killLeader(cluster), killMajority(cluster), rollingRestart(cluster)].map((fault) => ({
        id: 'F11',
        fault,
      })),
      async end() {
        await cluster.end();
        remove();
      },
    };
  },
};

function killLeader(cluster: NatsCluster): Fault {
  return {
    name: 'the leader of INBOUND is killed',
    async run({ lab, lastsMs }) {
      const leader = await lab.bus.leaderOf('INBOUND');
      await cluster.kill(leader);
      await sleep(lastsMs);
      await cluster.startAgain(leader);
    },
  };
}

/** While it lasts nothing may be accepted: one server alone cannot know what the others have. */
function killMajority(cluster: NatsCluster): Fault {
  return {
    name: 'two of three are killed',
    async run({ lastsMs }) {
      const [first, second] = cluster.names as [string, string];
      await Promise.all([cluster.kill(first), cluster.kill(second)]);
      await sleep(lastsMs);
      await Promise.all([cluster.startAgain(first), cluster.startAgain(second)]);
    },
  };
}

function rollingRestart(cluster: NatsCluster): Fault {
  return {
    name: 'one after the other is restarted',
    async run() {
      for (const name of cluster.names) {
        await cluster.stop(name);
        await cluster.startAgain(name);
        // An operator waits until the server has caught up before touching the next.
        await sleep(2_000);
      }
    },
  };
}
