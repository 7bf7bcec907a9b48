package tachotwin.skzi.history;

import tachotwin.dictionary.EventFaultRecordPurpose;
import tachotwin.skzi.archive.EventFact;

/**
 * An event or fault that the device keeps in its own terms.
 *
 * @param fact the event
 * @param purpose why it is kept (table Б.14)
 * @param similar events of its type on its UTC day beside it, at most 255
 */
public record StoredEvent(EventFact fact, EventFaultRecordPurpose purpose, int similar) {}
