import { openRequestsMap } from '#services/requests/portal'

const holder = document.querySelector<HTMLElement>('#requests-map')
if (holder) void openRequestsMap(holder)
