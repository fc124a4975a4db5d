package lineup.loadtest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lineup.loadtest.doctor.Doctor;
import lineup.loadtest.doctor.Finding;
import lineup.loadtest.proc.EnvironmentReader;
import lineup.loadtest.report.TextWrap;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.JsonFile;
import org.apache.commons.cli.Options;

/** The command {@code doctor}: whether this machine is fit to measure on. */
public final class DoctorCommand implements Command {

    private static final String SCHEMA = "lineup-doctor/1";
    private static final String INDENT = " ".repeat(27);

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "Look at limits, CPUs, clock and tools of this machine, and say what would spoil a result.";
    }

    @Override
    public String help() {
        return Help.text("lineup doctor [options]", summary(), options(), """
                It takes about ten seconds. Each line begins with OK, WARN or FAIL; the exit code is 1 when
                something fails, and 0 otherwise.""");
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws UsageException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(name(), options(), args);
        if (!arguments.operands().isEmpty()) {
            throw arguments.wrong("doctor takes no operand");
        }
        Optional<Path> json = LoadOptions.json(arguments);
        Environment environment = EnvironmentReader.read(LoadOptions.command(name(), args));
        List<Finding> findings = Doctor.examine();
        terminal.out().println(TextWrap.wrap(machine(environment), ""));
        findings.forEach(each -> terminal.out().println(TextWrap.wrap(each.toString(), INDENT)));
        terminal.out().flush();
        boolean failed = findings.stream().anyMatch(each -> each.status() == Finding.Status.FAIL);
        if (json.isPresent()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("schema", SCHEMA);
            document.put("environment", environment);
            document.put("findings", findings.stream().map(Finding::json).toList());
            JsonFile.write(json.get(), document);
        }
        return failed ? ExitCode.FAILED : ExitCode.OK;
    }

    private static String machine(Environment environment) {
        return environment.cpu() + ", " + LoadSentence.plural(environment.cores(), "core") + "; "
                + environment.system() + "; " + environment.jdk();
    }

    private static Options options() {
        return new OptionList()
                .value(null, "json", "FILE", "write the findings as JSON too")
                .flag("h", "help", "show this help")
                .options();
    }
}
