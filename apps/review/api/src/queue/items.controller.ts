import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { ForKeys } from '../access/scopes.js';
import { ApproveService } from '../decisions/approve.service.js';
import {
  ApprovedDto,
  ApproveDto,
  CloseDto,
  HandOverDto,
  InstructDto,
  RejectDto,
  UndoDto,
} from '../decisions/decision.dto.js';
import { HandOverService } from '../decisions/hand-over.service.js';
import { TurnDownService } from '../decisions/turn-down.service.js';
import { UndoService } from '../decisions/undo.service.js';
import { ItemDetailDto, ItemPageDto, ItemsQuery } from './item.dto.js';
import { ItemsQueryService } from './items.query.js';
import { SnoozeDto } from './snooze.dto.js';
import { SnoozeService } from './snooze.service.js';

/** The queue and every decision on an item. */
@ApiTags('items')
@Controller('api/v1/items')
export class ItemsController {
  constructor(
    private readonly items: ItemsQueryService,
    private readonly approvals: ApproveService,
    private readonly undoing: UndoService,
    private readonly turnDown: TurnDownService,
    private readonly handingOver: HandOverService,
    private readonly snoozing: SnoozeService,
  ) {}

  @Get()
  @ForKeys('conversations:read')
  @ApiOkResponse({ type: ItemPageDto })
  list(@CurrentPerson() person: Person, @Query() query: ItemsQuery): Promise<ItemPageDto> {
    return this.items.list(person, query);
  }

  @Get(':id')
  @ForKeys('conversations:read')
  @ApiOkResponse({ type: ItemDetailDto })
  detail(@CurrentPerson() person: Person, @Param('id', ParseUUIDPipe) id: string): Promise<ItemDetailDto> {
    return this.items.detail(person, id);
  }

  @Post(':id/approve')
  @ApiCreatedResponse({ type: ApprovedDto })
  approve(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: ApproveDto,
    @ClickKey() click: string,
  ): Promise<ApprovedDto> {
    return this.approvals.approve(id, person, dto, click);
  }

  @Post(':id/undo')
  @HttpCode(204)
  undo(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) _id: string,
    @Body() { replyId }: UndoDto,
  ): Promise<void> {
    return this.undoing.undo(replyId, person);
  }

  @Post(':id/reject')
  @HttpCode(204)
  reject(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: RejectDto,
  ): Promise<void> {
    return this.turnDown.reject(id, person, dto);
  }

  @Post(':id/hand-over')
  @HttpCode(204)
  handOver(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: HandOverDto,
  ): Promise<void> {
    return this.handingOver.handOver(id, person, dto);
  }

  /** Puts it aside until a time, or until the customer writes (RV-15). */
  @Post(':id/snooze')
  @HttpCode(204)
  snooze(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: SnoozeDto,
  ): Promise<void> {
    return this.snoozing.snooze(id, person, dto);
  }

  /** Brings back what is put aside. */
  @Post(':id/wake')
  @HttpCode(204)
  wake(@CurrentPerson() person: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.snoozing.wake(id, person);
  }

  @Post(':id/close')
  @HttpCode(204)
  close(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: CloseDto,
  ): Promise<void> {
    return this.turnDown.closeItem(id, person, dto);
  }

  @Post(':id/instruct')
  @HttpCode(204)
  instruct(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: InstructDto,
  ): Promise<void> {
    return this.turnDown.instruct(id, person, dto);
  }
}
