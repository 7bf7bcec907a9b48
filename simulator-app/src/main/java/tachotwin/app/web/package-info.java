/**
 * The front panel in the browser and the remote control, served by Netty on 127.0.0.1.
 *
 * <p>It may show and press, nothing else. Nothing lives here yet.
 */
@NullMarked
package tachotwin.app.web;

import org.jspecify.annotations.NullMarked;
