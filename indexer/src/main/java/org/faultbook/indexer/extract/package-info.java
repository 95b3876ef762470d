/** Reads symptom, cause, fixes, parts, codes and checks out of tickets by rules, each with its exact span. */
@NullMarked
package org.faultbook.indexer.extract;

import org.jspecify.annotations.NullMarked;
