/**
 * What a run leaves behind for a laboratory: the folder, the trace file, the summary, the report,
 * and the verdicts on downloads and documents.
 *
 * <p>Nothing here may change a run; it only looks at what happened.
 */
@NullMarked
package tachotwin.app.lab;

import org.jspecify.annotations.NullMarked;
