export { ARTICLE_HISTORY, type HistoryPlan } from './behaviour/arrivals';
export { loadHistory } from './load-history';
export { onePagePdf } from './persistence/invented-paper';
export { setStage, type Stage } from './persistence/set-stage';
export { simulate, type SimulatedAct } from './simulate';
export { inventedAnswers } from './world/people';
export { Lottery, Random } from './world/random';
