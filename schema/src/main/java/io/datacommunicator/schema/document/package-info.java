/**
 * The SDL as text, and the check of client documents against it: a client's tests validate every document it sends.
 * {@link Documents} needs graphql-java on the class path, which a client adds in test scope.
 */
@NullMarked
package io.datacommunicator.schema.document;

import org.jspecify.annotations.NullMarked;
