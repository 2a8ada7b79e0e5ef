import { Drawer, Skeleton } from 'antd'
import { Link } from 'react-router'
import { call, ReadProblem, useNow, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { ResidentContact } from '#foundation/people/console'
import { useCalendar } from '#foundation/places/console'
import { dateInWords } from '#kernel'
import { type ContactBody, unmaskAsker } from '../contract.ts'
import { channelWords, kindWords } from '../first-contact.ts'
import { ContactActions } from './contact-actions.tsx'
import { ContactClock, ContactState } from './contact-state.tsx'
import { firstContactWords as words } from './first-contact-words.ts'
import { useContact } from './use-contact.ts'

/** One first contact: what was asked, how it stands, what can be done, and the record. */
export function ContactDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const read = useContact(id)
  return (
    <Drawer open onClose={onClose} title={say(words.title)} size={520}>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data && <Contact body={read.data} />}
    </Drawer>
  )
}

function Contact({ body }: { body: ContactBody }) {
  const say = useSay()
  const now = useNow()
  const { zone } = useCalendar()
  const { jurisdiction } = useSession()
  const { contact, matter } = body
  return (
    <article className="stack contact-detail">
      <h2 className="contact-what">{contact.words}</h2>
      <p className="contact-standing">
        <ContactState contact={contact} /> · <ContactClock contact={contact} />
      </p>
      <p className="quiet">
        {[
          say(body.askedPost),
          body.askedByName,
          say(channelWords[contact.channel]),
          say(kindWords[contact.kind]),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {matter && (
        <p>
          <span className="contact-code">{matter.code}</span>{' '}
          {matter.readable && (
            <Link to={`/${jurisdiction}/desk/${matter.id}?view=all`}>{say(words.openMatter)}</Link>
          )}
        </p>
      )}
      <ContactActions contact={contact} />
      <section className="stack" aria-labelledby="contact-asker">
        <h3 id="contact-asker">{say(words.askerIs)}</h3>
        <ResidentContact
          person={body.person}
          unmask={(reason) =>
            call(unmaskAsker, { params: { jurisdiction, id: contact.id }, body: { reason } })
          }
        />
      </section>
      <section aria-labelledby="contact-record" className="stack">
        <h3 id="contact-record">{say(words.record)}</h3>
        <ol className="contact-steps">
          {body.steps.map((step) => (
            <li key={step.id}>
              <p>{say(step.sentence)}</p>
              {(step.whose || step.address || step.phone) && (
                <p className="contact-said">
                  {[step.whose, step.address, step.phone].filter(Boolean).join(' · ')}
                </p>
              )}
              {step.words && <p className="contact-said">{step.words}</p>}
              <p className="quiet">
                <time dateTime={step.at.toISOString()}>{say(dateInWords(step.at, now, zone))}</time>
                {step.by && ` · ${step.by}`}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}
