/**
 * The norm profiles and the variants of the tachograph, and the one table of what differs.
 *
 * <p>Code that behaves differently asks {@link tachotwin.profile.Rule}; nothing else may compare
 * profiles.
 */
@NullMarked
package tachotwin.profile;

import org.jspecify.annotations.NullMarked;
