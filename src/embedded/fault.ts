import type { Fault } from './contract.ts'

/** The misbehaviour in force at one service: which fault, if any, meets the next request. */
export interface FaultPlan {
  add(fault: Fault): void
  clear(): void
  /** The fault for this request, counted as used; undefined where the service behaves. */
  next(method: string, path: string): Fault | undefined
}

/** Faults apply in the order in which they were added; each counts only the requests that it matches. */
export function createFaultPlan(): FaultPlan {
  let planned: Planned[] = []
  return {
    add(fault) {
      planned.push({ fault, spared: 0, used: 0 })
    },
    clear() {
      planned = []
    },
    next(method, path) {
      const found = planned.find((plan) => matches(plan.fault, method, path) && strikes(plan))
      return found?.fault
    },
  }
}

interface Planned {
  readonly fault: Fault
  spared: number
  used: number
}

function matches(fault: Fault, method: string, path: string): boolean {
  // search() rather than test(): a pattern with the `g` flag must not remember the last request.
  return (
    (fault.method ?? method) === method &&
    (fault.path === undefined || path.search(fault.path) >= 0)
  )
}

function strikes(plan: Planned): boolean {
  if (plan.spared < (plan.fault.after ?? 0)) {
    plan.spared++
    return false
  }
  if (plan.used >= (plan.fault.times ?? Infinity)) return false
  plan.used++
  return true
}
