/** The ports: what the domain needs from stores, indexes and models. */
@NullMarked
package org.faultbook.kb.port;

import org.jspecify.annotations.NullMarked;
