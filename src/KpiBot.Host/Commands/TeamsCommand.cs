using System.CommandLine;
using KpiBot.Teams.Installing;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot teams package FILE</c> writes the app to upload to Teams, filled from the settings.</summary>
internal static class TeamsCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "The file to write, such as kpibot.zip" };
        var package = new Command("package", "Write the app to upload to Teams, with the settings' id and domain") { file };
        package.SetAction((parsed, cancellation) => WriteAsync(parsed.GetValue(file)!, context, cancellation));
        return new Command("teams", "KpiBot in Teams") { package };
    }

    private static async Task WriteAsync(string file, CommandContext context, CancellationToken cancellation)
    {
        if (!Guid.TryParse(context.Settings.Teams.AppId, out _)) throw new UsageException("The setting Teams:AppId is empty: the package names the bot by it (your Azure bot's Configuration page).");
        if (context.Settings.Web.BrowserUrl is not { Scheme: "https", Host: var domain }) throw new UsageException("The setting Web:PublicUrl is empty or not https: the package names the host by it, such as https://kpi.example.com.");
        await using (var stream = File.Create(file)) AppPackage.Write(stream, context.Settings.Teams.AppId, domain, context.Settings.Teams.ReadBack);
        await context.Terminal.Out.WriteLineAsync($"{file} is ready: upload it in Teams under Apps → Manage your apps → Upload an app, or in the Teams admin center.".AsMemory(), cancellation);
    }
}
