using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Teams;

/// <summary>Reads a stream that nobody has vouched for.</summary>
internal static class BoundedBody
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>The whole of it; null when it is longer than the limit or breaks off.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        var (body, chunk) = (new ArrayBufferWriter<byte>(FirstBuffer), new byte[FirstBuffer]);
        try
        {
            while (await stream.ReadAsync(chunk, cancellation) is > 0 and var read)
            {
                if (body.WrittenCount + read > limit) return null;
                body.Write(chunk.AsSpan(0, read));
            }
        }
        catch (Exception exception) when (exception is IOException or BadHttpRequestException)
        {
            return null;
        }
        return body.WrittenMemory;
    }
}
