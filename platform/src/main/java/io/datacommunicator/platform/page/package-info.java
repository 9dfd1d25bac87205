/**
 * The frame of every page that the platform shows itself: one look, four languages, strict headers, one page for
 * problems, no script.
 *
 * <p>A feature brings its controllers, and in a folder of its own ({@code /pages/<folder>/}) templates and texts; it says
 * so, and which paths it serves, with one {@link io.datacommunicator.platform.page.FeaturePages}. A path that nobody
 * declared is refused. A form is posted to the path that shows it, and answered with a redirect.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "failure")
package io.datacommunicator.platform.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
