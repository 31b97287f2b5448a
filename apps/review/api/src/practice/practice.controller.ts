import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { READING_ROLES, Roles } from '../access/session.guard.js';
import {
  PracticeApprovalDto,
  PracticeAsked,
  PracticeDto,
  PracticeRejectionDto,
  SampleAddress,
  WelcomedDto,
} from './practice.dto.js';
import { Practice } from './practice.service.js';

/** Sample conversations to learn on: nothing that is decided here is ever sent (RV-24). */
@ApiTags('practice')
@Controller('api/v1/practice')
@Roles(...READING_ROLES)
export class PracticeController {
  constructor(private readonly practice: Practice) {}

  @Get()
  @ApiOkResponse({ type: PracticeDto })
  look(@CurrentPerson() person: Person, @Query() { language }: PracticeAsked): Promise<PracticeDto> {
    return this.practice.of(person, language);
  }

  /** Notes that the person would have sent this; the safety rules read it first. */
  @Post('samples/:sample/approve')
  @HttpCode(204)
  @ApiNoContentResponse()
  approve(
    @CurrentPerson() person: Person,
    @Param() { sample }: SampleAddress,
    @Body() dto: PracticeApprovalDto,
  ): Promise<void> {
    return this.practice.approve(person, sample, dto);
  }

  @Post('samples/:sample/reject')
  @HttpCode(204)
  @ApiNoContentResponse()
  reject(
    @CurrentPerson() person: Person,
    @Param() { sample }: SampleAddress,
    @Body() dto: PracticeRejectionDto,
  ): Promise<void> {
    return this.practice.reject(person, sample, dto);
  }

  @Post('samples/:sample/undo')
  @HttpCode(204)
  @ApiNoContentResponse()
  undo(@CurrentPerson() person: Person, @Param() { sample }: SampleAddress): Promise<void> {
    return this.practice.undo(person, sample);
  }

  /** All samples wait again. */
  @Post('start-over')
  @HttpCode(204)
  @ApiNoContentResponse()
  startOver(@CurrentPerson() person: Person): Promise<void> {
    return this.practice.startOver(person);
  }

  /** The tour was taken or is not wanted: the person is not invited again. */
  @Post('welcomed')
  @HttpCode(204)
  @ApiNoContentResponse()
  welcomed(@CurrentPerson() person: Person, @Body() { welcomed }: WelcomedDto): Promise<void> {
    return this.practice.welcome(person, welcomed);
  }
}
