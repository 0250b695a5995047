using System.CommandLine;
using KpiBot.Charts;
using KpiBot.Host.Chats;
using KpiBot.Host.Connecting;
using KpiBot.Host.Feeds;
using KpiBot.Host.Models;
using KpiBot.Host.Settings;
using KpiBot.Host.Syncing;
using KpiBot.Host.Workspaces;
using KpiBot.Questions;
using KpiBot.Storage;
using KpiBot.Web;
using KpiBot.Web.Gate;

namespace KpiBot.Host.Commands;

/// <summary>No command: the host. It holds the data folder as its one writer, shows the playground, answers in chats, and tells whether it is alive and ready.</summary>
internal static class ServeCommand
{
    public static void Add(RootCommand root, CommandContext context)
    {
        var data = CommandContext.DataOption();
        root.Add(data);
        root.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(data), context, cancellation));
    }

    private static async Task RunAsync(string? data, CommandContext context, CancellationToken cancellation)
    {
        var words = Task.Run(RuleInterpreter.Prepare, cancellation);
        using var syncs = SyncParts.Of(data ?? context.Settings.Data.Folder, context);
        var folder = await DataFolder.ForHostAsync(data, syncs.Sources.All.Count > 0 || context.Settings.TakesIn, context, cancellation);
        using var model = ConfiguredModel.Of(context.Settings.Language, context.Time);
        // The sample is shared by every process of this user, so nobody holds it for writing.
        var held = folder.IsSample ? Workspace.OpenReader(folder.Path) : await Workspace.OpenWriterAsync(folder.Path, context.Time, cancellation);
        using var workspace = OpenWorkspace.Of(held, zone: null, model?.Reader);
        using var chats = await ChatHost.OpenAsync(held, workspace, folder, syncs, context, cancellation);
        var web = context.Settings.Web;
        var isOff = !folder.IsSample && !web.Password.IsSet;
        var options = new PlaygroundOptions(web.Address, PasswordOf(web), isOff, new ChartRenderer(), failure => context.Terminal.Error.WriteLine($"The playground failed: {failure}"));
        var playground = new Playground(new PlaygroundWorkspace(workspace, folder, SourceOffice.Of(held, syncs, links: null), context.Time), options, context.Time);
        using var incoming = await Incoming.OpenAsync(held, workspace, syncs, chats, context, cancellation);
        var feeds = held.CanWrite ? new FeedEndpoint(workspace, new FeedTokens(folder.Path), context.Time) : null;
        await using var app = Build(web.Url, playground, chats, incoming, feeds, held, syncs.Connections);
        await words;
        await app.StartAsync(cancellation);
        var answering = chats is null ? "" : $" It answers in {chats.Names}.";
        await context.Terminal.Error.WriteLineAsync($"KpiBot is ready on {web.Url} with the data of {folder.Path}.{answering} {(isOff ? "The playground is off: it shows real data only where Web:Password is set." : "Open it in a browser.")} Ctrl-C ends it.");
        await ServeAsync(app, chats, incoming, cancellation);
    }

    /// <summary>Until Ctrl-C, or until the chats cannot go on: then nothing more is acknowledged either.</summary>
    private static async Task ServeAsync(WebApplication app, ChatHost? chats, Incoming incoming, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var chatting = chats?.RunAsync(stop.Token) ?? Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
        var reading = incoming.RunAsync(stop.Token);
        await Task.WhenAny(app.WaitForShutdownAsync(stop.Token), chatting);
        await app.StopAsync(CancellationToken.None);
        await stop.CancelAsync();
        await reading;
        if (chats is not null) await chatting;
    }

    private static PasswordCheck? PasswordOf(WebOptions web) => web.Password.IsSet ? PasswordCheck.Of(web.Password.Reveal()) : null;

    /// <summary>A server that takes nothing from its surroundings but the address.</summary>
    private static WebApplication Build(string url, Playground playground, ChatHost? chats, Incoming incoming, FeedEndpoint? feeds, Workspace held, Connections connections)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add(url);
        app.UseSecurityHeaders();
        app.MapGet("/health/live", () => "live");
        app.MapGet("/health/ready", () => chats?.Stopped is { } stopped ? Results.Text(stopped, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ready"));
        app.MapGet("/health/sources", (CancellationToken cancellation) => SourceHealth.OfAsync(held, connections, cancellation));
        playground.Map(app);
        chats?.Map(app);
        incoming.Map(app);
        feeds?.Map(app);
        return app;
    }
}
