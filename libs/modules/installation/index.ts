export { addOfficer, OFFICER_ROLES } from './add-officer';
export { DEMO_PASSWORD, seedInstallation } from './seed-installation';
export { planSeed, type SeedPlan } from './plan-seed';
export { inventedName } from './profile/plan-officers';
export { SEED_NAMESPACE } from './profile/plan-procedures';
export { SeedError } from './seed-files/seed-error';
