using System.CommandLine;
using KpiBot.Delivery;
using KpiBot.Host.Commands;
using KpiBot.Host.Settings;
using KpiBot.Storage;

namespace KpiBot.Host;

/// <summary>The command line: one command a file under <c>Commands</c>; exit code 0 done, 1 failed, 2 bad usage or input.</summary>
public static class CommandLine
{
    private const int Failed = 1, Misused = 2;

    // A question may begin with "@": nothing of it is read from files.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command and returns its exit code. What went wrong is said in one sentence on standard error.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, Func<IConfiguration> configuration, TimeProvider time, bool isDevelopment = false, CancellationToken cancellation = default)
    {
        try
        {
            var parsed = Root(new CommandContext(terminal, AppSettings.Of(configuration(), isDevelopment), time, isDevelopment)).Parse(args, Parsing);
            if (parsed.Errors is [var error, ..]) return Say(terminal, string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Misused);
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error }, cancellation);
        }
        catch (UsageException exception)
        {
            return Say(terminal, exception.Message, Misused);
        }
        catch (WorkspaceException exception)
        {
            return Say(terminal, exception.Message, Failed);
        }
        catch (SupersededException exception)
        {
            return Say(terminal, exception.Message, Failed);
        }
        catch (OperationCanceledException)
        {
            return Say(terminal, "Cancelled.", Failed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Say(terminal, exception.Message, Failed);
        }
        catch (Exception exception)
        {
            // Nothing that a person did wrong: the trace is what a report of the bug needs.
            return Say(terminal, $"KpiBot failed unexpectedly; please report this. {exception}", Failed);
        }
    }

    private static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand("Answers marketing and sales KPI questions from CRM data. Without a command it starts the host.")
        {
            AskCommand.Create(context),
            ImportCommand.Create(context),
            SyncCommand.Create(context),
            SampleCommand.Create(context),
            DigestCommand.Create(context),
            AlertsCommand.Create(context),
            TeachCommand.Create(context),
            DoctorCommand.Create(context),
            FeedCommand.Create(context),
            TeamsCommand.Create(context),
            BackupCommand.Create(context),
            RestoreCommand.Create(context),
        };
        ServeCommand.Add(root, context);
        return root;
    }

    private static int Say(Terminal terminal, string sentence, int code)
    {
        terminal.Error.WriteLine(sentence);
        return code;
    }
}
