using KpiBot.Delivery;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using KpiBot.Answers;

namespace KpiBot.Slack.Api;

/// <summary>Uploads.</summary>
public sealed class FileMethods
{
    /// <summary>Letters of a description at most.</summary>
    public const int LongestDescription = 1_000;

    private readonly SlackClient _client;

    internal FileMethods(SlackClient client) => _client = client;

    /// <summary>Uploads a file, which nobody sees until a message shows it: asks where to, sends the bytes there, and tells Slack that they are all there.</summary>
    /// <param name="name"><c>chart.png</c>.</param>
    /// <param name="bytes">Its content; not empty.</param>
    /// <param name="description">What it shows, for those who do not see it; cut at 1,000 letters.</param>
    /// <param name="cancellation">Leaves at most a file that nobody sees.</param>
    public async Task<SlackOutcome<Uploaded>> UploadAsync(string name, ReadOnlyMemory<byte> bytes, string description, CancellationToken cancellation)
    {
        var sent = await SendAsync(name, bytes, description, cancellation);
        return sent is SlackOutcome<Uploaded>.Done { Value.File: var id } ? await CompleteAsync(Method.CompleteUpload, FileOf(name, id), id, cancellation) : sent;
    }

    /// <summary>Uploads a file and shows it in a conversation with a comment.</summary>
    public async Task<SlackOutcome<Uploaded>> ShareAsync(string name, ReadOnlyMemory<byte> bytes, string comment, ChannelId channel, CancellationToken cancellation)
    {
        var sent = await SendAsync(name, bytes, comment, cancellation);
        if (sent is not SlackOutcome<Uploaded>.Done { Value.File: var id }) return sent;
        var arguments = FileOf(name, id);
        (arguments["channel_id"], arguments["initial_comment"]) = (channel.Value, Blocks.SlackText.Escaped(comment, LongestDescription));
        return await CompleteAsync(Method.ShareUpload, arguments, id, cancellation);
    }

    private async Task<SlackOutcome<Uploaded>> SendAsync(string name, ReadOnlyMemory<byte> bytes, string description, CancellationToken cancellation)
    {
        var arguments = Json.Form(("filename", name), ("length", bytes.Length.ToString(CultureInfo.InvariantCulture)), ("alt_txt", PlainText.Cut(description, LongestDescription)));
        var place = await _client.CallAsync(
            Method.UploadAddress,
            arguments,
            root => Uri.TryCreate(root.Text("upload_url"), UriKind.Absolute, out var url) && root.Id<FileId>("file_id") is { } file ? new Place(url, file) : null,
            cancellation);
        if (place is not SlackOutcome<Place>.Done { Value: var (address, id) }) return place.Then(_ => new Uploaded(default));
        if (!_client.Wire.Addresses.IsUpload(address)) return new SlackOutcome<Uploaded>.Permanent("upload_address_not_allowed");
        return await SendAsync(address, id, bytes, cancellation);
    }

    private async Task<SlackOutcome<Uploaded>> SendAsync(Uri address, FileId id, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(bytes) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        return await _client.Wire.SendAsync<Uploaded>(
            Method.Upload,
            request,
            reply => reply.Status == HttpStatusCode.OK
                ? new SlackOutcome<Uploaded>.Done(new Uploaded(id))
                : new SlackOutcome<Uploaded>.RetrySafe(FormattableString.Invariant($"http_{(int)reply.Status}"), RetryAfter.Of(reply.RetryAfter, _client.Wire.Time.GetUtcNow())),
            cancellation);
    }

    private static JsonObject FileOf(string name, FileId id) => new() { ["files"] = new JsonArray(new JsonObject { ["id"] = id.Value, ["title"] = name }) };

    private Task<SlackOutcome<Uploaded>> CompleteAsync(Method method, JsonObject arguments, FileId id, CancellationToken cancellation) =>
        _client.CallAsync(method, Json.Of(arguments), root => root.Items("files").Any(file => file.Id<FileId>("id") == id) ? new Uploaded(id) : null, cancellation);

    private sealed record Place(Uri Address, FileId File);
}

/// <summary>A file that Slack holds. It may take Slack a moment until a message can show it.</summary>
public sealed record Uploaded(FileId File);
