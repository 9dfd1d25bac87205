/** The only way to the platform: documents out, answers or failures back. */
@NullMarked
package io.datacommunicator.ui.graphql;

import org.jspecify.annotations.NullMarked;
