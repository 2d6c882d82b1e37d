"""Runs the design's NumPy prototype on portfolios and random numbers that this project drew.

  node scripts/run.mjs scripts/figures/governance.ts inputs DIR
  python3 test/governance/prototype/peer.py DIR ../shared/reference/governance > test/governance/prototype/lives.json

Both then meet the same fate, so results agree to rounding and not only within Monte-Carlo error.
"""

import copy
import json
import sys
import types
import warnings

import numpy as np

warnings.filterwarnings("ignore")
folder, reference = sys.argv[1:3]

# One deviation: a shadow model found in the month of a longer order stays off for the longer time.
source = open(f"{reference}/govsim.py").read()
shorter, longer = "susp=np.where(shf,t+2,susp)", "susp=np.where(shf,np.maximum(susp,t+2),susp)"
assert shorter in source
gs = types.ModuleType("govsim")
exec(source.replace(shorter, longer), gs.__dict__)

shape = json.load(open(f"{folder}/inputs.json"))
R, M, T = shape["replicates"], gs.M, gs.T


def column(name):
    return np.fromfile(f"{folder}/{name}.f64").reshape(R, M)


D = {name: column(name) for name in "I lr A S V G vol cx ann pd val rel plan".split()}
D["U"] = np.fromfile(f"{folder}/U.f32", dtype=np.float32).reshape(28, R, M, T)
D["NL"] = np.fromfile(f"{folder}/NL.f32", dtype=np.float32).reshape(12, R, M, T)
D["N"] = np.fromfile(f"{folder}/N.f64").reshape(3, R, M)
D["R"] = R

tooled = copy.deepcopy(gs.base_policy())
tooled["gates"] = np.ones((8, 4))
tooled["board"].update(tiers=[1] * 4)
tooled.update(mon=np.ones((5, 4)), freq=[30] * 4, review=[6] * 4)
uniform = copy.deepcopy(tooled)
uniform["gates"] = np.full((8, 4), 0.302)
noisy = copy.deepcopy(gs.base_policy())
noisy.update(auto_rb=[1] * 4, z=2.0, freq=[30] * 4, enforce=False, platform=False, verify=False, review=[9, 7, 6, 5])
noisy["board"].update(per_month=0.5, hours=1, sla=0.25, tiers=[0, 1, 1, 1], members=list(gs.MEMB))
noisy["play"].update(kill=[0, 0, 1, 1], drills=1, mle=0)
policies = {
    "none": gs.none_policy(),
    "gateEverything": gs.all_policy(),
    "gateEverythingTooled": tooled,
    "oneSize": gs.onesize_policy(),
    "uniform": uniform,
    "expert": gs.base_policy(),
    "noisy": noisy,
}
# A world that is hard in every respect, to see that each assumption reaches what it should.
harsh = dict(hD=0.17, pe=0.48, fmed=1140.0, irF=2.4, irQ=1.2, fat=3.0, pPur=0.3, thL=0.8, thS=1.5, dcap=10.0, umax=4.0)

result = {"seed": shape["seed"], "replicates": R, "runs": {}}
for name, policy in policies.items():
    for world, par in [("default", {}), ("harsh", harsh)]:
        if world == "harsh" and name not in ("expert", "noisy"):
            continue
        o = gs.simulate(policy, D, par=par)
        score, parts = gs.score(o)
        each = {k: [float(x) for x in o[k]] for k in "value gov inc fines harm net serious n_inc late shadow live24 nc pur wd lmm".split()}
        pooled = {
            k: float(o[k])
            for k in "lead_med lead_p90 ttd_med ttd_p90 sttd_med ttc_med board_util board_back sl_back depth alerts att doc_annex corr_tier_risk".split()
        }
        result["runs"][f"{name}, {world}"] = {
            "each": each,
            "pooled": pooled,
            "by": o["by"].tolist(),
            "sevby": o["sevby"].tolist(),
            "burden": o["burden"].tolist(),
            "tier": o["tier"].tolist(),
            "score": score,
            "parts": parts,
        }
print(json.dumps(result))
