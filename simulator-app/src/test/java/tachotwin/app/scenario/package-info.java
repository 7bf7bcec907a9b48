@NullMarked
package tachotwin.app.scenario;

import org.jspecify.annotations.NullMarked;
