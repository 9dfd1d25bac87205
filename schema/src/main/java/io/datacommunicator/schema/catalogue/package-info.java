/**
 * The machine models: products by code, alarms by bit, order of the maintenance fields, in four languages and in our
 * own words. What is not in the catalogue is kept by its users and shown by its number.
 */
@NullMarked
package io.datacommunicator.schema.catalogue;

import org.jspecify.annotations.NullMarked;
