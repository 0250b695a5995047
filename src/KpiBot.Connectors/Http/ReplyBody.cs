namespace KpiBot.Connectors.Http;

/// <summary>Reads a reply to its end, unless it is too large.</summary>
internal static class ReplyBody
{
    /// <summary>All of it; one that is larger is a <see cref="TooLargeException"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int largest, CancellationToken cancellation)
    {
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            var buffer = new byte[81_920];
            while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read)
            {
                if (body.Length + read > largest) throw new TooLargeException();
                body.Write(buffer, 0, read);
            }

            return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
    }
}

/// <summary>A reply is larger than any that is expected.</summary>
internal sealed class TooLargeException : Exception;
