/**
 * EGTS: Records and sub-records of the service layer (И).
 *
 * <p>No socket and no thread may be here. Nothing lives here yet.
 */
@NullMarked
package tachotwin.egts.service;

import org.jspecify.annotations.NullMarked;
