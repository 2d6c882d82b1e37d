import { href } from '@/components/href';
import { Readout } from '@/components/controls';
import { sayMostLost, useAssessment } from '../../shared/assessment';
import { KeepFlight } from '../../shared/keep';
import { LegFrame } from '../../shared/leg';
import { BriefVerdicts } from '../brief/BriefVerdicts';
import { ChallengerPanel } from '../challenger-panel';
import { BeliefPath } from '../debrief/BeliefPath';
import { Claims } from '../debrief/Claims';
import { CostOfDelay } from '../debrief/CostOfDelay';
import { Delays } from '../debrief/Delays';
import { LegalCard } from '../debrief/LegalCard';
import { Fold } from '../debrief/Fold';
import { FoldedPoints } from '../debrief/FoldedPoints';
import { Likelihoods } from '../debrief/Likelihoods';
import { WhatHappened, WhatWasAtWork } from '../debrief/WhatHappened';
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
  const quiet = report?.truth.injections.length === 0;
  return (
    <LegFrame
      number={8}
      title="Debrief"
      question="What was at work, whom did it touch, and what were your looks worth?"
      focusHeading={moved}
      decide={
        report ? (
          <WhatWasAtWork truth={report.truth} diagnosis={report.diagnoses.at(-1) ?? null} />
        ) : (
          <p className="leg__empty" role="status">
            {state.brief
              ? 'Every look, plan and rollout of your log is computed once more and held against the truth.'
              : 'Hand over your brief in leg 7; then the flight is assessed and the truth is shown.'}
          </p>
        )
      }
      happens={
        <>
          {assessment && (
            <>
              <Readout label="Points" value={assessment.earned} note={`of ${assessment.possible}`} />
              <FoldedPoints assessment={assessment} />
            </>
          )}
          <nav className="debrief__on" aria-label="Where to go from here">
            <a href={href('simulate/')}>Another case</a>
            <a href={href('simulate/credit-drift/sandbox/')}>Turn the causes on and off yourself: the sandbox</a>
          </nav>
        </>
      }
      wide={
        report && (
          <div className="debrief">
            <Claims report={report} />
            <WhatHappened truth={report.truth} />
            <CostOfDelay truth={report.truth} board={boardOf(now)} />
            <BeliefPath report={report} />
            <section className="debrief__part">
              <BriefVerdicts checks={report.briefChecks} />
            </section>
            <section className="debrief__part" aria-labelledby="debrief-more">
              <h3 id="debrief-more">To look into further</h3>
              {!quiet && (
                <Fold
                  title="When each monitor would have spoken"
                  finding="Eight monitors on the same cause: the day of each alarm, and how many people had been turned away by then."
                  lazy
                >
                  <Delays flight={flight} truth={report.truth} seed={attempt.seed} />
                </Fold>
              )}
              <Fold
                title="What each instrument would have said under each cause"
                finding="Why some looks decide a case and others tell nothing."
                lazy
              >
                <Likelihoods report={report} offered={content.setup.instruments} />
              </Fold>
              {!quiet && (
                <Fold
                  title="Would a better model have avoided it?"
                  finding="A model that bends, on the same applicants."
                >
                  <ChallengerPanel flight={flight} busy={work !== null} reveal />
                </Fold>
              )}
              <Fold title="Law and duty" finding="What to ask counsel. Not advice.">
                <LegalCard />
              </Fold>
            </section>
            <section className="debrief__part" aria-labelledby="debrief-keep">
              <h3 id="debrief-keep">Keep this flight</h3>
              <KeepFlight attempt={attempt} />
            </section>
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
              points.{' '}
              {quiet
                ? 'Nothing was at work.'
                : `At work: ${listed(report.truth.hypotheses.map((id) => inSentence(hypothesisWords[id].name)))}.`}
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
