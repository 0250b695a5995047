using System.CommandLine;
using KpiBot.Host.Models;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;

namespace KpiBot.Host.Commands;

/// <summary>No command: the host. It holds the data folder as its one writer and tells whether it is alive and ready.</summary>
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
        var folder = await DataFolder.ChooseAsync(data, context, cancellation);
        using var model = ConfiguredModel.Of(context.Settings.Language, context.Time);
        // The sample is shared by every process of this user, so nobody holds it for writing.
        using var workspace = OpenWorkspace.Of(folder.IsSample ? Workspace.OpenReader(folder.Path) : await Workspace.OpenWriterAsync(folder.Path, context.Time, cancellation), zone: null, model?.Reader);
        await using var app = Build(context.Settings.Web.Url);
        await app.StartAsync(cancellation);
        await context.Terminal.Error.WriteLineAsync($"KpiBot is ready on {context.Settings.Web.Url} with the data of {folder.Path}. Ctrl-C ends it.");
        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>A server that takes nothing from its surroundings but the address.</summary>
    private static WebApplication Build(string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add(url);
        app.MapGet("/health/live", () => "live");
        app.MapGet("/health/ready", () => "ready");
        return app;
    }
}
