using System.Buffers;
using System.Net.Mime;
using System.Text.Json;
using Declaraties.Opslag;
using Declaraties.Worker.Dienst;
using MassTransit;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Declaraties.Worker.Bus;

/// <summary>
/// De deur voor systemen die alleen AMQP kennen. XML wordt vastgelegd, wat er ook in staat; iets anders wordt geweigerd met een leesbaar antwoord. De levering
/// is pas klaar als het bericht vastligt.
/// </summary>
internal sealed class InkomendConsumer(
    Intake intake, Dienstinstellingen instellingen, Amqpverbinding verbinding, Storingen storingen, ILogger<InkomendConsumer> log) : IConsumer<RuwBericht>
{
    private const string Weigering = "weigering";

    public async Task Consume(ConsumeContext<RuwBericht> context)
    {
        var kop = context.ReceiveContext.GetPayload<RabbitMqBasicConsumeContext>().Properties;
        var inhoud = context.Message.Inhoud;
        if (Bezwaar(kop.ContentType, inhoud.LongLength) is var (titel, uitleg))
        {
            await WeigerAsync(kop, titel, uitleg, context.CancellationToken);
            return;
        }

        var nieuw = new NieuweOntvangst
        {
            Kanaal = Kanaal.Amqp,
            Bericht = Afschrift.Van(inhoud),
            Afzender = Gevuld(kop.UserId) ?? Gevuld(kop.AppId),
            Kenmerk = Gevuld(kop.CorrelationId),
            AntwoordAan = Gevuld(kop.ReplyTo),
            Aflevering = Gevuld(kop.MessageId) ?? Gevuld(kop.CorrelationId),
        };
        await storingen.Lang.ExecuteAsync(async stop => await intake.OntvangAsync(nieuw, stop), context.CancellationToken);
    }

    /// <summary>Waarom dit niet wordt aangenomen; null als het mag.</summary>
    private (string Titel, string Uitleg)? Bezwaar(string? inhoudstype, long grootte)
    {
        if (!IsXml(inhoudstype))
        {
            return ("Dit inhoudstype kan niet worden aangenomen", "Verwacht wordt content_type application/xml of text/xml, met een WMO323 of een WMO301.");
        }

        return grootte > instellingen.Grenzen.MaxBytes
            ? ("Dit bericht is te groot", $"Het telt {grootte} bytes; aangenomen worden er hoogstens {instellingen.Grenzen.MaxBytes}.")
            : null;
    }

    private async Task WeigerAsync(IReadOnlyBasicProperties kop, string titel, string uitleg, CancellationToken stop)
    {
        log.Geweigerd(titel);
        if (Gevuld(kop.ReplyTo) is not { } wachtrij)
        {
            return;
        }

        var eigenschappen = new BasicProperties
        {
            MessageId = Gevuld(kop.MessageId) is { } nummer ? $"{nummer}-{Weigering}" : null,
            CorrelationId = kop.CorrelationId,
            Type = Weigering,
            ContentType = MediaTypeNames.Application.Json,
            DeliveryMode = DeliveryModes.Persistent,
        };
        try
        {
            await verbinding.ZendAsync("", wachtrij, eigenschappen, Tekst(titel, uitleg), stop);
        }
        catch (RabbitMQ.Client.Exceptions.PublishException)
        {
            // Nobody waits there any more, and there is nothing else to tell.
            log.WeigeringNietBezorgd();
        }
    }

    private static ReadOnlyMemory<byte> Tekst(string titel, string uitleg)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("titel", titel);
            json.WriteString("toelichting", uitleg);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static bool IsXml(string? inhoudstype) =>
        inhoudstype?.Split(';', 2)[0].Trim().ToLowerInvariant() is MediaTypeNames.Application.Xml or MediaTypeNames.Text.Xml;

    private static string? Gevuld(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;
}
