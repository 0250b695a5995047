using System.Globalization;
using KpiBot.Faults;
using KpiBot.Host;
using KpiBot.Host.Settings;

const string Usage = "usage: [kills [N] | accept [SECONDS] | slack [EVENTS] | digests [KILLS] | digest-host [KILLS] | sync [KILLS] | intake [KILLS]] [--seed N]; without a command: all, with 600 kills, 200 events, 600 kills, 50, 30 and 8";

int Number(int at, int otherwise) => args.Length > at && int.TryParse(args[at], CultureInfo.InvariantCulture, out var number) ? number : otherwise;
var seedAt = Array.IndexOf(args, "--seed");
var seed = seedAt >= 0 ? Number(seedAt + 1, 1) : 1;
var checks = new Checks();
switch (args.FirstOrDefault() ?? "all")
{
    case "worker": return await Worker.RunAsync(args[1], new Uri(args[2]), Number(3, 0));
    case "digest-worker": return await DigestWorkerMode.RunAsync(args[1], new Uri(args[2]), Number(3, 0));
    case "sync-worker": return await SyncWorker.RunAsync(args[1], new Uri(args[2]));
    case "host": return await CommandLine.RunAsync([], Terminal.OfProcess(), AppSettings.Read, TimeProvider.System, isDevelopment: AppSettings.IsInDevelopment());
    case "all" or "--seed":
        await KillRun.RunAsync(600, seed, checks);
        await AcceptRun.RunAsync(10, checks);
        await SlackRun.RunAsync(200, seed, checks);
        await DigestKillRun.RunAsync(600, seed, checks);
        await DigestHostRun.RunAsync(50, seed, checks);
        await SyncKillRun.RunAsync(30, seed, checks);
        await IntakeKillRun.RunAsync(8, seed, checks);
        break;
    case "slack": await SlackRun.RunAsync(Number(1, 200), seed, checks); break;
    case "digests": await DigestKillRun.RunAsync(Number(1, 600), seed, checks); break;
    case "digest-host": await DigestHostRun.RunAsync(Number(1, 50), seed, checks); break;
    case "sync": await SyncKillRun.RunAsync(Number(1, 30), seed, checks); break;
    case "intake": await IntakeKillRun.RunAsync(Number(1, 8), seed, checks); break;
    case "kills": await KillRun.RunAsync(Number(1, 600), seed, checks); break;
    case "accept": await AcceptRun.RunAsync(Number(1, 10), checks); break;
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 2;
}

return checks.Sum();
