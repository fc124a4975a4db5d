package lineup.loadtest.result;

import java.util.List;

/**
 * Where a result was measured, and by which command: without these its figures mean little to others.
 *
 * @param started the time of day in ISO 8601, with its offset
 * @param serverCpus the CPUs the servers were bound to, in the notation of taskset; null when nothing was bound
 */
public record Environment(String version, String started, String cpu, int cores, String system, String jdk,
        List<String> command, String serverCpus, String generatorCpus) {

    public Environment withCpus(String ofServer, String ofGenerator) {
        return new Environment(version, started, cpu, cores, system, jdk, command, ofServer, ofGenerator);
    }
}
