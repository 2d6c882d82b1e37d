import { href } from '@/components/href';
import { Disclosure } from '@/components/controls';
import { Points, sayMostLost, useAssessment } from '../../shared/assessment';
import { KeepFlight } from '../../shared/keep';
import { LegFrame } from '../../shared/leg';
import { BriefVerdicts } from '../brief/BriefVerdicts';
import { ChallengerPanel } from '../challenger-panel';
import { BeliefPath } from '../debrief/BeliefPath';
import { Claims } from '../debrief/Claims';
import { CostOfDelay } from '../debrief/CostOfDelay';
import { Delays } from '../debrief/Delays';
import { LegalCard } from '../debrief/LegalCard';
import { Likelihoods } from '../debrief/Likelihoods';
import { WhatHappened } from '../debrief/WhatHappened';
import { inSentence, listed } from '../figures';
import type { LegProps } from '../leg';
import { boardOf } from '../snapshot';
import { hypothesisWords } from '@simulations/credit-drift/words';
import '../debrief/debrief.css';

/** The truth at last: what was at work, what every look was worth, and what the flight earned. */
export function DebriefLeg({ flight, now, content, moved }: LegProps) {
  const { state, work, attempt } = now;
  const debrief = useAssessment(flight, state, state.brief !== null && work === null);
  const report = debrief?.report ?? null;
  const assessment = debrief?.assessment ?? null;
  return (
    <LegFrame
      number={8}
      title="Debrief"
      question="What was at work, whom did it touch, and what were your looks worth?"
      focusHeading={moved}
      decide={
        <>
          <KeepFlight attempt={attempt} />
          <nav className="debrief__on" aria-label="Where to go from here">
            <a href={href('simulate/credit-drift/sandbox/')}>Turn the causes on and off yourself: the sandbox</a>
            <a href={href('simulate/')}>Another case</a>
          </nav>
        </>
      }
      happens={
        assessment ? (
          <Points assessment={assessment} />
        ) : (
          <p className="leg__empty" role="status">
            {state.brief
              ? 'Every look, plan and rollout of your log is computed once more and held against the truth.'
              : 'Hand over your brief in leg 7; then the flight is assessed and the truth is shown.'}
          </p>
        )
      }
      wide={
        report && (
          <div className="debrief">
            <WhatHappened truth={report.truth} />
            <Claims report={report} />
            <BeliefPath report={report} />
            <Likelihoods report={report} offered={content.setup.instruments} />
            <CostOfDelay truth={report.truth} board={boardOf(now)} />
            <Delays flight={flight} truth={report.truth} seed={attempt.seed} />
            <section className="debrief__part">
              <BriefVerdicts checks={report.briefChecks} />
            </section>
            <Disclosure summary="Would a better model have avoided it?">
              <ChallengerPanel flight={flight} busy={work !== null} reveal />
            </Disclosure>
            <LegalCard />
          </div>
        )
      }
      means={
        assessment && report ? (
          <>
            <p>
              <strong className="figure">
                {assessment.earned} of {assessment.possible}
              </strong>{' '}
              points. At work: {listed(report.truth.hypotheses.map((id) => inSentence(hypothesisWords[id].name)))}.
            </p>
            <p>{sayMostLost(assessment, 'Every point was earned. Try a case where two causes act together.')}</p>
          </>
        ) : (
          <p>Until here nobody could tell you whether you were right. In production nobody ever can.</p>
        )
      }
    />
  );
}
